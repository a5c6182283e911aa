package fr.clubbusiness.directory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the law requires to know about the person to be hired.
 *
 * @param birthDate date of birth
 * @param cddi the time already spent in CDDI
 * @param lentHours hours worked in companies through associations intermédiaires in the 24 months before; 0 when none is known
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
