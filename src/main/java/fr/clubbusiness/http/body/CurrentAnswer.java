package fr.clubbusiness.http.body;

import fr.clubbusiness.http.Etags;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What GET answers at the address of the present PUT. The method of GET itself is called, as this caller and with the trace that it leaves, so that
 * the answer contains nothing that they may not read, and no second code makes it.
 */
@ApplicationScoped
class CurrentAnswer {
    private final ResourceInfo resource;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Instance<Object> beans;

    CurrentAnswer(ResourceInfo resource, UriInfo uri, HttpHeaders headers, @Any Instance<Object> beans) {
        this.resource = resource;
        this.uri = uri;
        this.headers = headers;
        this.beans = beans;
    }

    /** The type of what GET answers; empty when this is no PUT, or its address has no GET. */
    Optional<Type> type() {
        return get().map(method -> view(method).findFirst().orElseThrow());
    }

    /**
     * What GET answers now, if the caller has read this version. Otherwise empty: the operation refuses another version itself. Nothing is read, and no
     * reading is recorded, for a request that names no version.
     *
     * @throws fr.clubbusiness.problem.Problem when GET refuses
     */
    Optional<Object> ifCurrent() {
        var read = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return get().filter(_ -> read != null && !read.isBlank())
                .map(this::answer)
                .filter(answer -> Etags.isCurrent(read, answer.getHeaderString(HttpHeaders.ETAG)))
                .map(RestResponse::getEntity);
    }

    private Optional<Method> get() {
        var put = resource.getResourceMethod();
        return put.isAnnotationPresent(PUT.class)
                ? Arrays.stream(put.getDeclaringClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class)
                                && path(method).equals(path(put)))
                        .filter(method -> view(method).findFirst().isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private static String path(Method method) {
        var path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** The view inside {@code RestResponse<View>}; none in an answer without a version, and none in a page, which is a text. */
    private static Stream<Type> view(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType answer
                        && answer.getRawType() == RestResponse.class
                        && answer.getActualTypeArguments()[0] != String.class
                ? Stream.of(answer.getActualTypeArguments()[0])
                : Stream.of();
    }

    /** A part of the address; null for anything else. RESTEasy has read the same part for PUT before. */
    private static @Nullable Object argument(Class<?> type, @Nullable String part) {
        if (part == null) {
            return null;
        }
        return type == Reference.class ? Reference.fromString(part) : type == UUID.class ? UUID.fromString(part) : null;
    }

    private RestResponse<?> answer(Method get) {
        var path = uri.getPathParameters();
        var arguments = Arrays.stream(get.getParameters())
                .map(parameter -> argument(parameter.getType(), path.getFirst(parameter.getName())))
                .toArray();
        get.setAccessible(true); // resources are package-private
        try {
            return (RestResponse<?>)
                    get.invoke(beans.select(resource.getResourceClass()).get(), arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(refused);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("the method is accessible", impossible);
        }
    }
}
