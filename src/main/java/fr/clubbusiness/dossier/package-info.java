/**
 * The file of the data-protection officer, made from the code and the database: every column with its purpose, basis, readers and retention as its comment says
 * them, the register of processings (GDPR article 30), notices in plain French, a draft impact assessment whose measures name the tests that prove them, and
 * what to do after a breach. What is written by hand is {@code src/main/resources/dossier}; nothing here reads a person. Nothing depends on it.
 */
@NullMarked
package fr.clubbusiness.dossier;

import org.jspecify.annotations.NullMarked;
