using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Ports;

/// <summary>
/// Carries whole messages to the host and back over a connection that it opens and keeps by itself. No member waits,
/// and all are called from the thread of the terminal.
/// </summary>
public interface IHostConnection
{
    /// <summary>
    /// The first thing that is wrong with the way to the host: N401 no link, N405 router or names, N406 host, N407
    /// certificate. <see cref="FaultCode.None"/> while the connection stands, and while one that worked is restored
    /// or the first is opened, until that fails.
    /// </summary>
    FaultCode Fault { get; }

    /// <summary>Received signal strength in dBm (-30 strong, -90 faint), 0 when it is not known.</summary>
    int SignalDbm { get; }

    /// <summary>Number of the access point (48 bits), 0 when unknown.</summary>
    long AccessPoint { get; }

    /// <summary>
    /// False while a customer holds a card or types a PIN: what would stop the terminal for a while, such as a TLS
    /// handshake, is then not begun. True before it is set.
    /// </summary>
    bool MayPause { set; }

    /// <summary>
    /// Number of the connection that stands, another for each; 0 while none stands. Its low 8 bits are the id of the
    /// host over there, so that both are read at once.
    /// </summary>
    int Session { get; }

    /// <summary>
    /// Id of the host over which a sale was made that is to be undone, 0 for none. While a host is configured that can
    /// undo it, no other is connected.
    /// </summary>
    int Owed { set; }

    /// <summary>True when one host can undo what was sold over another: the same, or one with the same book.</summary>
    /// <param name="host">Id of the one; 0 asks for any that is configured.</param>
    /// <param name="seller">Id of the other; 0 stands for a record that names none, which any host can undo.</param>
    bool Settles(int host, int seller);

    /// <summary>
    /// What became of the message that was handed over last. To be read before <see cref="Receive"/>: replies that
    /// came before a break are then not missed.
    /// </summary>
    DeliveryState Delivery { get; }

    /// <summary>
    /// Hands over a message, which is copied. A message that was handed over before and has not left is dropped.
    /// </summary>
    /// <param name="message">The message without its length.</param>
    /// <param name="count">Its bytes; one that is longer than the connection can hold is refused.</param>
    /// <param name="session">
    /// Number of the connection that it was written for: over another it never leaves, and it is refused.
    /// </param>
    void Send(byte[] message, int count, int session);

    /// <summary>
    /// Gives up the message that was handed over last. Without it a sender that lost patience could not tell whether
    /// the message leaves a moment later.
    /// </summary>
    /// <returns>True when no byte of it has left and none will; false when bytes may have.</returns>
    bool TryWithdraw();

    /// <summary>
    /// Tells that a message had a right code: the host over there is ours, and owes no answer. Nothing else that comes
    /// over a connection says so.
    /// </summary>
    /// <param name="session">Number of the connection over which it came; of a former one it says nothing.</param>
    void Prove(int session);

    /// <summary>Takes the oldest message that has come.</summary>
    /// <param name="message">Overwritten; a message that does not fit is dropped.</param>
    /// <returns>Its bytes, 0 when there is none.</returns>
    int Receive(byte[] message);
}
