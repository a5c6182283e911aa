/**
 * The day of an adviser, and of a member of a structure: what waits for them, in sections with a count, on one page. It owns no table and records
 * nothing: each section is a query over what other features keep, so an entry goes when its reason goes. Nothing depends on it.
 */
@NullMarked
package fr.clubbusiness.workbench;

import org.jspecify.annotations.NullMarked;
