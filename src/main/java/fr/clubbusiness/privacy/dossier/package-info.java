/** What the club holds on a person, part by part: the queries of all that is told to whoever asks. A feature that keeps something new adds its part. */
@NullMarked
package fr.clubbusiness.privacy.dossier;

import org.jspecify.annotations.NullMarked;
