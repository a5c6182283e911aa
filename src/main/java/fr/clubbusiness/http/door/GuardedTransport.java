package fr.clubbusiness.http.door;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import jakarta.inject.Singleton;

/**
 * The JDK's sockets, with a guard on each connection that a client opens: {@link SlowClients} and {@link UnreadableRequests}. Vert.x finds it as a
 * service ({@code META-INF/services}) when a transport other than its own is preferred.
 */
public final class GuardedTransport extends JDKTransport {
    /** The name of the handler in which Vert.x reads requests. */
    private static final String REQUESTS = "handler";

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
        super.configure(options, domainSocket, server);
        var pace = Arc.container().instance(Pace.class).get().config;
        server.childHandler(new Guarded(server.config().childHandler(), pace));
    }

    /** Holds the configuration for the transport, which is no bean. */
    @Singleton
    @Unremovable
    static final class Pace {
        private final PaceConfig config;

        Pace(PaceConfig config) {
            this.config = config;
        }
    }

    /** Adds the guards behind the decoder of HTTP: they see messages and their parts. */
    private static final class Guarded extends ChannelInitializer<Channel> {
        private final ChannelHandler vertx;
        private final PaceConfig pace;

        Guarded(ChannelHandler vertx, PaceConfig pace) {
            this.vertx = vertx;
            this.pace = pace;
        }

        @Override
        protected void initChannel(Channel connection) {
            var handlers = connection.pipeline().addLast(vertx);
            if (handlers.get(REQUESTS) != null) {
                handlers.addBefore(REQUESTS, null, new SlowClients(pace));
                handlers.addBefore(REQUESTS, null, new UnreadableRequests());
            }
        }
    }
}
