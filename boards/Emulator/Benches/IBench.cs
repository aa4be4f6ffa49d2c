using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Benches;

/// <summary>A terminal on the bench: everything that a scenario, a console or a page can do to it.</summary>
public interface IBench : IDisposable
{
    /// <summary>The state of a terminal without power.</summary>
    const string Off = "Off";

    /// <summary>Number of the terminal.</summary>
    string TerminalId => TestKeys.TerminalId;

    /// <summary>Virtual time in ns.</summary>
    long NowNs { get; }

    /// <summary>All events so far, oldest first; survives a power cut.</summary>
    IReadOnlyList<TraceEvent> Events { get; }

    /// <summary>Name of the terminal's state, <see cref="Off"/> without power.</summary>
    string State { get; }

    /// <summary>The four lines of the display, without trailing blanks; of a real terminal as they were at the last
    /// <see cref="Look"/>.</summary>
    IReadOnlyList<string> Display { get; }

    /// <summary>The pixels of the display, in the layout of the frame buffer's bytes; dark without power.</summary>
    IReadOnlyList<byte> Frame { get; }

    /// <summary>The CRC-32 of the pixels as a real terminal told it at the last <see cref="Look"/>, "-" while it is
    /// withheld; null where the pixels themselves are seen.</summary>
    string? FrameCrc => null;

    /// <summary>True where the display is that picture, pixel by pixel, as far as this bench can tell.</summary>
    /// <param name="picture">In the layout of <see cref="Frame"/>.</param>
    bool Shows(byte[] picture) => Frame.SequenceEqual(picture);

    /// <summary>
    /// True while the host has accepted a sign-on over the connection that stands: before, nothing is sold. True also
    /// where that cannot be seen.
    /// </summary>
    bool IsSignedOn => true;

    /// <summary>Called when the display is given a screen or loses its power; null for nobody.</summary>
    Action? FrameChanged { get; set; }

    /// <summary>The issuer: PINs, accounts, how long it thinks.</summary>
    /// <exception cref="InvalidOperationException">The host is elsewhere.</exception>
    SimulatedIssuer Issuer { get; }

    /// <summary>What the issuer has booked.</summary>
    /// <exception cref="InvalidOperationException">The host is elsewhere.</exception>
    IssuerLedger Ledger { get; }

    /// <summary>How long to wait for what must come within a bound, in ns: longer where time is real.</summary>
    long PatienceNs(long boundNs) => boundNs;

    /// <summary>Takes what has happened and was not told yet; to be called behind the last step.</summary>
    /// <exception cref="BenchFailure">What was told cannot be all of it.</exception>
    void TakeLast()
    {
    }

    /// <summary>Looks at the display, so that its lines are those of now; to be called before they are compared.
    /// </summary>
    /// <exception cref="BenchFailure">It cannot be read.</exception>
    void Look()
    {
    }

    /// <summary>Tells that the terminal may start itself anew once from now on, as after an unlock, and that this is
    /// right.</summary>
    void AllowRestart()
    {
    }

    /// <summary>
    /// Takes the events that have happened and are still on their way here; to be called before something is done, so
    /// that what comes later is of that.
    /// </summary>
    void Settle()
    {
    }

    /// <summary>Lets virtual time pass.</summary>
    void RunFor(long durationNs);

    /// <summary>Lets time pass until the condition holds, checked after every event; false at the deadline.</summary>
    bool RunUntil(Func<bool> condition, long deadlineNs);

    /// <summary>Switches the terminal on and returns when it has started; nothing happens when it is on.</summary>
    void PowerUp();

    /// <summary>Cuts the power: memory is lost, the store is kept.</summary>
    void PowerDown();

    /// <summary>
    /// Waits for an event from now on: so long after it the power is cut, and comes back so long after that, in ns. A
    /// power-down before that forgets it.
    /// </summary>
    /// <exception cref="NotSupportedException">This bench cannot.</exception>
    void ArmCut(string name, long afterNs, long offNs) => throw new NotSupportedException();

    /// <summary>How many cuts that were armed have come.</summary>
    int ArmedCutsCome => 0;

    /// <summary>Types keys one after the other and returns when the last is up.</summary>
    void TypeKeys(string legends);

    /// <summary>Presses keys together and returns a moment after they are up again.</summary>
    void Press(KeyPress press);

    /// <summary>Passes a card through the slot and returns when it is out and the hand is free again.</summary>
    void Swipe(SwipeOrder order);

    /// <summary>
    /// How the issuer treats the next requests: field 39 as "55", "auto" for the card's own truth,
    /// or a word of <see cref="IssuerOrder"/>, as "silent"; "disable" orders the terminal out of service.
    /// </summary>
    void SetIssuerAnswer(string answer);

    /// <summary>"up" or a fault: a word of <see cref="NetworkOrder"/>, or "latency:8s".</summary>
    void SetNetwork(string condition);

    /// <summary>Makes something of a part of the device, as "tamper" "open": words of DeviceOrder.</summary>
    void SetDevice(string part, string condition);

    /// <summary>The terminal's status report as lines, none without power.</summary>
    IReadOnlyList<string> Report => [];

    /// <summary>
    /// Checks invariants from now on at everything that happens; to be called while the power is off. The names are
    /// among those of <see cref="IBenchFactory.Invariants"/>.
    /// </summary>
    /// <exception cref="NotSupportedException">This bench can check none.</exception>
    IInvariantWatch Watch(IReadOnlyCollection<string> names) => throw new NotSupportedException();

    /// <summary>The same bench with all that only an emulator has; null where the terminal is a real one.</summary>
    IEmulatedBench? Emulated => null;

    /// <summary>Level of a named pin as "high" or "low"; false when there is no such pin.</summary>
    bool TryReadPin(string name, out string level);
}
