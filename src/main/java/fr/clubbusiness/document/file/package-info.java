/**
 * What a file is, and what speaks against keeping it: pure, so that each rule is a plain test. Types come from the content, by Apache Tika; the directory of an
 * archive is read by commons-compress. Nothing is unpacked but a few small parts, each up to a bound, because the sizes that an archive declares may be lies.
 */
@NullMarked
package fr.clubbusiness.document.file;

import org.jspecify.annotations.NullMarked;
