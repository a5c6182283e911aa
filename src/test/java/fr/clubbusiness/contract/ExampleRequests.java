package fr.clubbusiness.contract;

/**
 * The examples of one feature, sent one after another. A feature adds its own as a bean among its tests: a class with {@code @Singleton}. Those that
 * others build on have a {@code @Priority}, in the order of the main job; a bean without one follows them.
 */
public interface ExampleRequests {
    int ORGANISATIONS = 5;
    int PEOPLE = 4;
    int NEEDS = 3;
    int MATCHES = 2;
    int INTRODUCTIONS = 1;

    /** Sends them. */
    void send(ExampleCalls examples);

    /** Sends those that end what other features need, once all have sent theirs. */
    default void end(ExampleCalls examples) {}
}
