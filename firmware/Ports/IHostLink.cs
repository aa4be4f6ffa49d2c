using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Ports;

/// <summary>The way to the issuer: one exchange at a time, never blocking.</summary>
public interface IHostLink
{
    /// <summary>
    /// Reads what changes by itself, once a tick: fault, signal, access point and connection stay as they are until the
    /// next call.
    /// </summary>
    void Look();

    /// <summary>
    /// The first thing that is wrong with the way to the host now: N401 no link, N405 router or names, N406 host,
    /// N407 certificate; <see cref="FaultCode.None"/> when it can be used.
    /// </summary>
    FaultCode Fault { get; }

    /// <summary>Received signal strength in dBm (-30 strong, -90 faint), 0 when there is no radio.</summary>
    int SignalDbm { get; }

    /// <summary>Number of the access point (48 bits), 0 when unknown.</summary>
    long AccessPoint { get; }

    /// <summary>
    /// False while a customer holds a card or types a PIN: what would stop the terminal for a while then waits.
    /// </summary>
    bool MayPause { set; }

    /// <summary>Number of the connection that stands, from 1 on and another for each; 0 while none stands.</summary>
    int Session { get; }

    /// <summary>Id of the host to which the connection stands, 0 while none stands.</summary>
    int HostId { get; }

    /// <summary>Id of the host over which a sale was made that is to be undone, 0 for none: the link looks for a host
    /// that can.</summary>
    int Owed { set; }

    /// <summary>True when one host can undo what was sold over another.</summary>
    /// <param name="host">Id of the one; 0 asks for any that is configured.</param>
    /// <param name="seller">Id of the other; 0 stands for a record that names none, which any host can undo.</param>
    bool Settles(int host, int seller);

    /// <summary>True from the accepted sign-on on the connection that stands; before it nothing else leaves.</summary>
    bool IsSignedOn { get; }

    /// <summary>Forgets the sign-on, so that another must be accepted before anything else leaves.</summary>
    void SignOff();

    /// <summary>Begins an exchange. An exchange before it is abandoned, and its late reply is dropped.</summary>
    void Send(HostRequest request);

    /// <summary>
    /// Computes a reversal in advance and fills in its code and the key of its reply; the reply to what is out is taken
    /// without the keys from now on. False when the reversal cannot be written.
    /// </summary>
    /// <param name="reversal">A reversal with a key counter.</param>
    bool TryFinish(HostRequest reversal);

    /// <summary>Gives up the exchange; true when no byte of the request has left and none will.</summary>
    bool TryWithdraw();

    /// <summary>How the exchange stands; fills <paramref name="reply"/> when it is Replied.</summary>
    /// <param name="nowMs">Terminal time of this tick in ms.</param>
    /// <param name="reply">Overwritten when the answer is <see cref="HostProgress.Replied"/>.</param>
    HostProgress Poll(long nowMs, HostReply reply);
}
