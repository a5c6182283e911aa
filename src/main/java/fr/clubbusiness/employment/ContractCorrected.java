package fr.clubbusiness.employment;

import fr.clubbusiness.directory.ContractTerms;
import java.util.UUID;

/**
 * The dates or hours of a contract changed. Fired in the same transaction, with the person locked.
 *
 * @param introduction the introduction that led to the contract
 * @param contract the contract
 * @param before its terms before
 * @param after its terms now
 */
public record ContractCorrected(UUID introduction, UUID contract, ContractTerms before, ContractTerms after) {}
