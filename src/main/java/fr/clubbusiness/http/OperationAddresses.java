package fr.clubbusiness.http;

import fr.clubbusiness.problem.HtmlPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods of each address. The framework knows them only per class, and sends none with a 405. */
@ApplicationScoped
public class OperationAddresses {
    private static final Set<String> PAGES = Set.of(HtmlPage.MEDIA_TYPE, HtmlPage.BESIDE_JSON);

    private static final String API = "/v1/";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final List<Address> addresses;

    /**
     * The operations under one template, {@code /v1/needs/{id}}.
     *
     * @param page whether one of them answers a page
     */
    private record Address(String template, Pattern pattern, Set<String> methods, boolean page) {
        static Address of(String template, List<Operation> operations) {
            var all = operations.stream().map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
            all.add("OPTIONS");
            if (all.contains("GET")) {
                all.add("HEAD");
            }
            var path = template.isEmpty() ? "/" : template;
            return new Address(
                    path,
                    Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+")),
                    all,
                    operations.stream().anyMatch(Operation::page));
        }
    }

    private record Operation(String template, String method, boolean page) {}

    OperationAddresses(BeanManager beans) {
        this.addresses = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(OperationAddresses::operations)
                .collect(Collectors.groupingBy(Operation::template))
                .entrySet()
                .stream()
                .map(at -> Address.of(at.getKey(), at.getValue()))
                .sorted(Comparator.comparingInt(OperationAddresses::literals).reversed())
                .toList();
    }

    /** All address templates as the document writes them: {@code /v1/needs/{id}}. */
    public Set<String> templates() {
        return addresses.stream().map(Address::template).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this path of the API can be read as a page. */
    public boolean hasPage(String path) {
        return path.startsWith(API) && at(path).filter(Address::page).isPresent();
    }

    /** Whether this method of a resource answers a page and nothing else. */
    public static boolean isPage(Method method) {
        var produced = method.getAnnotation(Produces.class);
        return produced != null && List.of(produced.value()).stream().allMatch(PAGES::contains);
    }

    /** The methods of this path, in alphabetical order; empty when there is no operation. */
    Set<String> methods(String path) {
        return at(path).map(Address::methods).orElse(Set.of());
    }

    private Optional<Address> at(String path) {
        return addresses.stream()
                .filter(address -> address.pattern().matcher(path).matches())
                .findFirst();
    }

    private static Stream<Operation> operations(Method method) {
        var template =
                path(method.getDeclaringClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> new Operation(template, verb.value(), isPage(method)));
    }

    private static String path(@Nullable Path path) {
        return path == null || path.value().equals("/")
                ? ""
                : path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    /** The framework's rule: the address with the most literal characters wins. */
    private static int literals(Address address) {
        return PARAMETER.matcher(address.template()).replaceAll("").length();
    }
}
