package fr.clubbusiness.local.demo;

/**
 * Addresses and telephone numbers that reach no one: the domain example.org (RFC 2606), and the numbers reserved for fiction, 01 99 00 and 06 39 98
 * (ARCEP, numbering plan).
 */
final class DemoContacts {
    private DemoContacts() {}

    /** The address of an organisation. */
    static String email(String name) {
        return DemoNames.inAddress(name.replace("(démo)", "")) + "@example.org";
    }

    /** The address of a person. The number distinguishes people with the same name. */
    static String email(String firstName, String lastName, int number) {
        return DemoNames.inAddress(firstName) + "." + DemoNames.inAddress(lastName) + number + "@example.org";
    }

    static String landline(DemoDraw draw) {
        return "01 99 00 %02d %02d".formatted(draw.between(0, 99), draw.between(0, 99));
    }

    static String mobile(DemoDraw draw) {
        return "06 39 98 %02d %02d".formatted(draw.between(0, 99), draw.between(0, 99));
    }
}
