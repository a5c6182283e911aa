package fr.clubbusiness.list;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code among(b.id, :ids)} in HQL: whether the id is one of an array. Hibernate translates a query with {@code in :ids} to SQL again at each call, because
 * each value is a parameter of its own: a twentieth of the processor's time of pages of introductions, people and matches. An array is one parameter, and
 * PostgreSQL finds its rows by the index as well.
 */
public final class AmongFunction implements FunctionContributor {
    @Override
    public void contributeFunctions(FunctionContributions functions) {
        var bool = functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        functions.getFunctionRegistry().registerPattern("among", "(?1=any(?2))", bool);
    }
}
