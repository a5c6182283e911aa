package fr.clubbusiness.vocabulary;

/** A way of going to work, with the mean speed that the matching law uses to estimate a journey. */
public enum TransportMode {
    WALK(4.5, "à pied"),
    BIKE(12, "à vélo"),
    TRANSIT(18, "en transports"),
    CAR(30, "en voiture");

    private final double speed;
    private final String label;

    TransportMode(double speed, String label) {
        this.speed = speed;
        this.label = label;
    }

    /** Mean speed in km/h, stops and waiting included. */
    public double speed() {
        return speed;
    }

    /** French adverbial, as written inside a sentence: "en transports". */
    public String label() {
        return label;
    }
}
