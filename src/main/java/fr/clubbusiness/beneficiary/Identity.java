package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.PhoneNumber;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is and how to reach them.
 *
 * @param firstName as the person writes it
 * @param lastName as the person writes it
 * @param birthDate date of birth
 * @param email address, null when none is known
 * @param phone telephone, null when none is known
 */
@Embeddable
public record Identity(
        String firstName,
        String lastName,
        LocalDate birthDate,
        @Nullable String email,
        @Nullable PhoneNumber phone) {

    /** The text that the search compares with. */
    String searchKey() {
        return SearchKey.of(firstName, lastName, phone);
    }
}
