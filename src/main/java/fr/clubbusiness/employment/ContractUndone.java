package fr.clubbusiness.employment;

import java.util.UUID;

/**
 * A contract did not take place, or was broken in the trial period. Fired in the same transaction, with the person locked, for what followed from the
 * contract. A renewal is never announced: what followed from the first contract stays.
 *
 * @param introduction the introduction that led to the contract
 * @param contract the contract
 * @param how its status now
 */
public record ContractUndone(UUID introduction, UUID contract, EmploymentStatus how) {}
