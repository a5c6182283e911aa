package fr.clubbusiness.pathway;

import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.shared.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

/** Writes a list of one person's path as a file, for who may read it. The file leaves a trace with the person, whoever asks for it. */
@ApplicationScoped
class PathExport {
    private final ReadPathway paths;
    private final ListExport exports;
    private final Request request;

    PathExport(ReadPathway paths, ListExport exports, Request request) {
        this.paths = paths;
        this.exports = exports;
        this.request = request;
    }

    <V> InputStream of(Reference id, ListTable<V> table, Function<ReadPathway.Path, Listing<?, V>> list) {
        if (request.getMethod().equals("HEAD")) { // no file is sent, so it leaves the trace of a reading
            QuarkusTransaction.requiringNew().run(() -> paths.readable(id));
            return exports.whole(table, List.of());
        }
        var path = QuarkusTransaction.requiringNew().call(() -> paths.exported(id));
        return exports.stream(table, list.apply(path));
    }
}
