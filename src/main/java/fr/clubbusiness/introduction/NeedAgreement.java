package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.AgreementMeans;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * The person's agreement for one need, in addition to their general agreement. Without it the person is not shared.
 *
 * @param givenOn the day it was given
 * @param means how it was given
 */
@Embeddable
public record NeedAgreement(
        @Column(name = "agreement_on") LocalDate givenOn,

        @Column(name = "agreement_means") @Enumerated(EnumType.STRING)
        AgreementMeans means) {}
