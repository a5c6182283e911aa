package fr.clubbusiness.shared;

/** A code with a French name. Sentences use the name, never the code. */
public interface Labelled {

    /** French name, as written inside a sentence. */
    String label();
}
