package fr.clubbusiness.year;

/**
 * How an adviser chooses whom to propose, and whether the club then asks for answers. All rules choose among the same people: those for whom every constraint
 * of the club's law holds. So they differ in the order alone, and the four others have the club's filter for nothing.
 */
enum Rule {
    CLUB("the club", Order.SCORE, Asking.HEARD),
    CLUB_UNHEARD("the club, reminders and calls without effect", Order.SCORE, Asking.UNHEARD),
    NEAREST_ASKED("nearest first, with the club's deadlines, reminders, calls", Order.NEAREST, Asking.HEARD),
    NEAREST("nearest first", Order.NEAREST, Asking.NONE),
    NEWEST("newest first", Order.NEWEST, Asking.NONE),
    FIRST_COME("first come", Order.FIRST_COME, Asking.NONE),
    ALLOCATION("allocation once a week, without deadlines", Order.ALLOCATION, Asking.NONE);

    private final String label;
    private final Order order;
    private final Asking asking;

    Rule(String label, Order order, Asking asking) {
        this.label = label;
        this.order = order;
        this.asking = asking;
    }

    /** Whom first. */
    enum Order {
        /** The club's list. */
        SCORE,
        NEAREST,
        /** Who entered last. */
        NEWEST,
        /** Who entered first. */
        FIRST_COME,
        /** The club's own market over all open needs, most people placed. */
        ALLOCATION
    }

    /** What is done about silence. */
    enum Asking {
        /** Reminders, calls, and somebody else when the deadline has passed. */
        HEARD,
        /** The same, but nobody answers because of them. */
        UNHEARD,
        /** Nothing: silence is taken for a no after a long time. */
        NONE
    }

    String label() {
        return label;
    }

    Order order() {
        return order;
    }

    /** Whether reminders leave and advisers call. */
    boolean asks() {
        return asking != Asking.NONE;
    }

    /** Whether anybody answers because of them. */
    boolean isHeard() {
        return asking == Asking.HEARD;
    }
}
