package fr.clubbusiness.http.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose client sends too slowly: the operation that reads the body holds a thread meanwhile. Headers have two windows to be
 * complete. A body is looked at window by window, and is too slow after two in a row: one may be a tunnel. While the service itself does not read, its
 * client is not slow. A connection on which nothing moves ends by the server's own timeouts.
 */
final class SlowClients extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(SlowClients.class);
    private static final int WINDOWS = 2;

    private enum Awaited {
        NOTHING,
        HEADERS,
        BODY
    }

    private final Duration window;
    private final long bytesPerWindow;
    private Awaited awaited = Awaited.NOTHING;
    private boolean hasMessage;
    private long bytes;
    private int slowWindows;
    private @Nullable Future<?> check;

    SlowClients(PaceConfig pace) {
        this.window = pace.window();
        this.bytesPerWindow = pace.bytesPerSecond() * window.toMillis() / TimeUnit.SECONDS.toMillis(1);
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        hasMessage = true;
        if (message instanceof HttpRequest) {
            await(Awaited.BODY);
        }
        if (message instanceof HttpContent part) {
            bytes += part.content().readableBytes();
        }
        if (message instanceof LastHttpContent) {
            await(Awaited.NOTHING);
        }
        connection.fireChannelRead(message);
    }

    /** Bytes that make no message yet are the beginning of headers. */
    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (!hasMessage && awaited == Awaited.NOTHING) {
            await(Awaited.HEADERS);
        }
        hasMessage = false;
        if (awaited != Awaited.NOTHING && check == null) {
            checkLater(connection);
        }
        connection.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        await(Awaited.NOTHING);
        connection.fireChannelInactive();
    }

    private void await(Awaited next) {
        awaited = next;
        bytes = 0;
        slowWindows = 0;
        if (check != null) {
            check.cancel(false);
            check = null;
        }
    }

    private void checkLater(ChannelHandlerContext connection) {
        check = connection.executor().schedule(() -> check(connection), window.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void check(ChannelHandlerContext connection) {
        var isReading = connection.channel().config().isAutoRead();
        slowWindows = bytes < bytesPerWindow && isReading ? slowWindows + 1 : 0;
        bytes = 0;
        if (slowWindows == WINDOWS) {
            LOG.infof("A client that sends too slowly is cut off: %s", awaited);
            var _ = connection.close();
        } else {
            checkLater(connection);
        }
    }
}
