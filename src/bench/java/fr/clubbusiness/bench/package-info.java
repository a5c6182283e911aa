/**
 * Benchmarks, run by {@code ./club bench matching}. They are never part of the artifact or of the normal build. A benchmark that reads the inside of
 * a feature stands in that feature's package, in this source folder.
 */
@org.jspecify.annotations.NullMarked
package fr.clubbusiness.bench;
