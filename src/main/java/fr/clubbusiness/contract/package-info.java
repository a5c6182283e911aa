/**
 * The OpenAPI document that partners build on. What holds for every operation is defined here once, and added at build time to what each resource
 * declares. The package has no operation and reads no data, and it does nothing while the club serves requests.
 */
@NullMarked
package fr.clubbusiness.contract;

import org.jspecify.annotations.NullMarked;
