package fr.clubbusiness.directory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the law requires to know about the person to be hired.
 *
 * @param birthDate date of birth
 * @param cddi the time spent in CDDI beside the contract to be signed
 * @param lentHours hours lent to companies by associations intermédiaires under other contracts, in the 24 months around the contract to be signed in
 *     which they are the most; 0 when none is known
 * @param longerCddi whether a reason other than age allows more than 24 months of CDDI: unfinished training, recognised disability or, in an ACI,
 *     particular difficulties
 */
public record HiredPerson(LocalDate birthDate, CddiStay cddi, BigDecimal lentHours, boolean longerCddi) {

    /** A person who never worked in insertion. */
    public static HiredPerson born(LocalDate birthDate) {
        return new HiredPerson(birthDate, CddiStay.NONE, BigDecimal.ZERO, false);
    }

    /** Age in whole years on {@code day}. */
    public int ageOn(LocalDate day) {
        return AgeLaw.ageOn(birthDate, day);
    }
}
