package fr.clubbusiness.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes the document at build time with what holds for every operation, schema and tag. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompleteDocument implements OASFilter {
    private final IndexView classes;

    /** @param classes contains the records behind the schemas */
    public CompleteDocument(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Presentation.of(document);
        CommonHeaders.addTo(document.getComponents());
        CommonStatuses.addTo(document.getComponents());
        PageNames.name(document);
        new Operations(document).complete();
        ReplacingBodies.describe(document);
        DocumentExamples.addTo(document);
        new Schemas(document, new RecordFields(classes)).complete();
        NamedForms.complete(document);
    }
}
