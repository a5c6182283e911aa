package fr.clubbusiness.http.door;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Speaks HTTP/1.1 alone, as a proxy in front does with it: {@link GuardedTransport} knows no other, and a guard with a way around is none. */
@ApplicationScoped
class OnlyHttp1 implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
