/**
 * What happened in the demo club before today: people who wait, and introductions in every state. Each step is taken through the API, so that the
 * rules of the club hold; then its dates are moved in the database, because through the API everything happens today.
 */
@NullMarked
package fr.clubbusiness.local.demo.story;

import org.jspecify.annotations.NullMarked;
