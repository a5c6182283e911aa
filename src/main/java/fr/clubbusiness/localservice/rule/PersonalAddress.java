package fr.clubbusiness.localservice.rule;

import fr.clubbusiness.shared.FoldedText;
import java.util.stream.Stream;

/**
 * Whether an e-mail address is a person's: it holds a name of the contact of the same line. Nothing else is certain: {@code accueil@…} and
 * {@code martin@…} look alike to a program, so an address without a contact's name beside it stays.
 */
public final class PersonalAddress {
    /** Shorter parts of names are parts of many words. */
    private static final int NAME_LENGTH = 3;

    private PersonalAddress() {}

    public static boolean isOf(String email, String contact) {
        var local = FoldedText.words(email.split("@", 2)[0]).replace(" ", "");
        return Stream.of(FoldedText.words(contact).split(" ", -1))
                .filter(name -> name.length() >= NAME_LENGTH)
                .anyMatch(local::contains);
    }
}
