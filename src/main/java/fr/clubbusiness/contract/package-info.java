/**
 * The document that partners build on: what holds for every operation is said here once and added to what each resource says of itself,
 * when the application is built. It owns no operation and reads no data, so that nothing of it runs while the club answers.
 */
@NullMarked
package fr.clubbusiness.contract;

import org.jspecify.annotations.NullMarked;
