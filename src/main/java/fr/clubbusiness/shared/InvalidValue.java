package fr.clubbusiness.shared;

/** A text that is not the value it should be: raised by value objects, told to the caller as a 400 naming the field. */
public final class InvalidValue extends IllegalArgumentException {
    private final transient LocalizedText text;

    /** With what is wrong and what is expected, in both languages. */
    public InvalidValue(String french, String english) {
        super(english);
        this.text = new LocalizedText(french, english);
    }

    /** What is wrong and what is expected. */
    public LocalizedText text() {
        return text;
    }
}
