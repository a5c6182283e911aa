package fr.clubbusiness.http;

import org.jspecify.annotations.Nullable;

/**
 * What a creating operation made.
 *
 * @param view as its creator sees it
 * @param version by which it can be replaced; null when it is never replaced
 */
public record CreatedResource<V>(V view, @Nullable Integer version) {}
