package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.PhoneNumber;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is and how to reach them.
 *
 * @param firstName as the person writes it
 * @param lastName as the person writes it
 * @param birthDate date of birth
 * @param email address, null when none is known
 * @param phone telephone, null when none is known
 * @param contactChannels how the person accepts that the club writes to them; empty when they never said
 */
@Embeddable
public record Identity(
        String firstName,
        String lastName,
        LocalDate birthDate,
        @Nullable String email,
        @Nullable PhoneNumber phone,
        @Enumerated(EnumType.STRING) List<ContactChannel> contactChannels) {

    /**
     * Where a message of the club reaches the person; empty where they did not accept the channel, or no address of it is known. A letter needs none: it
     * is handed over.
     */
    public Optional<String> addressOf(ContactChannel channel) {
        if (!contactChannels.contains(channel)) {
            return Optional.empty();
        }
        return switch (channel) {
            case SMS -> Optional.ofNullable(phone).filter(PhoneNumber::isMobile).map(PhoneNumber::e164);
            case EMAIL -> Optional.ofNullable(email);
            case LETTER -> Optional.empty();
        };
    }

    /** The text that the search compares with. */
    String searchKey() {
        return SearchKey.of(firstName, lastName, phone);
    }
}
