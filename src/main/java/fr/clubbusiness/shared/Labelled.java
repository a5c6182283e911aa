package fr.clubbusiness.shared;

/** A code with a French name. Sentences are made of names: a code itself never stands in one. */
public interface Labelled {

    /** French name, as written inside a sentence. */
    String label();
}
