package fr.clubbusiness.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Moves the dates in the examples to the day on which the club starts: an example with an interview in the past would be refused. The committed
 * contract keeps the original dates.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ExamplesOfToday implements OASFilter {
    private static final LocalDate WRITTEN_ON = LocalDate.of(2026, 11, 22);

    /** Dates from 2026 on, so that birth dates do not move. */
    private static final Pattern DAY = Pattern.compile("20(2[6-9]|3[0-9])-[0-9]{2}-[0-9]{2}");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var today = ConfigProvider.getConfig()
                .getOptionalValue("club.contract.today", LocalDate.class)
                .orElseGet(() -> LocalDate.now(Clock.system(ZoneId.of("Europe/Paris"))));
        var days = ChronoUnit.DAYS.between(WRITTEN_ON, today);
        if (days != 0) {
            contents(document)
                    .flatMap(content -> content.getMediaTypes().values().stream())
                    .forEach(media -> move(media, days));
        }
    }

    private static void move(MediaType media, long days) {
        if (media.getExample() != null) {
            media.setExample(moved(media.getExample(), days));
        }
        if (media.getExamples() != null) {
            media.getExamples().values().forEach(example -> example.setValue(moved(example.getValue(), days)));
        }
    }

    private static Stream<Content> contents(OpenAPI document) {
        return SchemaVisitor.operations(document)
                .flatMap(operation -> Stream.concat(
                        Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent()),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(answer -> answer.getContent())))
                .filter(Objects::nonNull);
    }

    /** A copy of the example with all dates moved by so many days. */
    static @Nullable Object moved(@Nullable Object example, long days) {
        return switch (example) {
            case Map<?, ?> object -> {
                var moved = new LinkedHashMap<Object, @Nullable Object>();
                object.forEach((name, value) -> moved.put(name, moved(value, days)));
                yield moved;
            }
            case List<?> list -> list.stream().map(one -> moved(one, days)).toList();
            case String text ->
                DAY.matcher(text)
                        .replaceAll(day ->
                                LocalDate.parse(day.group()).plusDays(days).toString());
            case null -> null;
            default -> example;
        };
    }
}
