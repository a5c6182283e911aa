package fr.clubbusiness.http.door;

import fr.clubbusiness.problem.Problems;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.arc.Arc;
import org.jboss.logging.Logger;

/**
 * Answers what is no readable request: an address too long (414), headers too large (431), or neither line nor headers of HTTP (400). Such a request
 * reaches no router, so that its answer is written here. Then the connection ends.
 */
final class UnreadableRequests extends ChannelDuplexHandler {
    private static final Logger LOG = Logger.getLogger(UnreadableRequests.class);

    /** Requests whose answer is not written yet. While there is one, Vert.x keeps answers in their order, and ends the connection itself. */
    private int unanswered;

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (!(message instanceof HttpRequest request)) {
            connection.fireChannelRead(message);
        } else if (request.decoderResult().isFailure() && unanswered == 0) {
            if (connection.channel().isActive()) {
                refuse(connection, request.decoderResult().cause());
            }
            ReferenceCountUtil.release(message);
        } else {
            unanswered++;
            connection.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise written) {
        if (message instanceof LastHttpContent && !isSignToGoOn(message)) {
            unanswered--;
        }
        var _ = connection.write(message, written);
    }

    /** 100 (Continue): the answer is still to come. */
    private static boolean isSignToGoOn(Object message) {
        return message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private static void refuse(ChannelHandlerContext connection, Throwable cause) {
        var status = status(cause);
        var refusal = Arc.container().instance(Problems.class).get().unread(status.code());
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                status,
                Unpooled.wrappedBuffer(refusal.body().getBytes()));
        BrowserHeaders.of(false).forEach(answer.headers()::set);
        refusal.headers().forEach(answer.headers()::set);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, refusal.body().length())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        var _ = connection.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
        LOG.infof("- - %d refused=%s requestId=%s", status.code(), refusal.code(), refusal.requestId());
    }

    private static HttpResponseStatus status(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            default -> HttpResponseStatus.BAD_REQUEST;
        };
    }
}
