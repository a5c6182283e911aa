package fr.clubbusiness.employment;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract that was signed, and that the law allows.
 *
 * @param person locked
 * @param employerId the employing organisation
 * @param employer the same as the law sees it, with the kind under which a structure signs
 * @param hostId the company to which the employer lends the person
 * @param introductionId the introduction that led to it; null outside the club
 * @param renewsId the contract that it renews
 */
public record SignedContract(
        Beneficiary person,
        UUID employerId,
        Employer employer,
        @Nullable UUID hostId,
        @Nullable UUID introductionId,
        @Nullable UUID renewsId,
        ContractTerms terms) {}
