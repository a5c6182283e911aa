/**
 * Benchmarks, run by {@code ./club bench matching}. They are not part of the artifact or of the normal build. A benchmark that uses package-private
 * classes of a feature is in the same package, in this source folder.
 */
@org.jspecify.annotations.NullMarked
package fr.clubbusiness.bench;
