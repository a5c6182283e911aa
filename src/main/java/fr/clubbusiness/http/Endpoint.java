package fr.clubbusiness.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
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
record Endpoint(Map<String, Parameter> parameters, List<String> fields, boolean confidential, boolean inFrench) {

    /**
     * A parameter of the query.
     *
     * @param type of one value
     * @param repeats whether it may be given several times
     */
    record Parameter(Class<?> type, boolean repeats) {
        static Parameter of(Type type) {
            return type instanceof ParameterizedType list
                    ? new Parameter((Class<?>) list.getActualTypeArguments()[0], true)
                    : new Parameter((Class<?>) type, false);
        }
    }
}
