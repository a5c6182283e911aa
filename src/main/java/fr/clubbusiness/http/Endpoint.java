package fr.clubbusiness.http;

import java.util.List;
import java.util.Map;

/**
 * What the conventions need to know of an operation, read once from its method.
 *
 * @param parameters of its query with their types, in alphabetical order
 * @param fields of its view, or of the items of its list, that a caller may ask for
 * @param confidential whether its answers are kept by nobody
 * @param inFrench whether its texts are in no other language
 */
record Endpoint(Map<String, Class<?>> parameters, List<String> fields, boolean confidential, boolean inFrench) {}
