/**
 * The OpenAPI document that partners build on. What holds for every operation is written here once, and added to what each resource declares when the
 * application is built. It owns no operation and reads no data; nothing of it runs while the club serves requests.
 */
@NullMarked
package fr.clubbusiness.contract;

import org.jspecify.annotations.NullMarked;
