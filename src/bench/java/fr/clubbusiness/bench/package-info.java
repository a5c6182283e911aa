/**
 * Measures, run by {@code ./club bench matching}: never part of the artifact nor of the build. What must read the inside of a feature
 * stands in that feature's package, in this source folder.
 */
@org.jspecify.annotations.NullMarked
package fr.clubbusiness.bench;
