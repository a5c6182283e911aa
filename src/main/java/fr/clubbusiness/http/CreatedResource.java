package fr.clubbusiness.http;

import org.jspecify.annotations.Nullable;

/**
 * The result of a creating operation.
 *
 * @param view as its creator sees it
 * @param version for replacing it; null when it is never replaced
 */
public record CreatedResource<V>(V view, @Nullable Integer version) {}
