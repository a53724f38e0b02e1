package io.ziping.identity.federation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Encrypted connections that trust an operator's certificates. JNDI makes it by its name and {@link #getDefault}, so that
 * what it trusts can only be static; a process has one directory.
 */
public final class DirectorySockets extends SocketFactory {

    private static volatile SocketFactory trusted = SSLSocketFactory.getDefault();

    private DirectorySockets() {}

    static void trust(SSLSocketFactory factory) {
        trusted = factory;
    }

    /** Called by JNDI. */
    public static SocketFactory getDefault() {
        return new DirectorySockets();
    }

    /** Not connected yet: JNDI connects it, with its timeout. */
    @Override
    public Socket createSocket() throws IOException {
        return trusted.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return trusted.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return trusted.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return trusted.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return trusted.createSocket(host, port, localHost, localPort);
    }
}
