using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Invariants;

/// <summary>A look into the memory of the terminal, for checks only; not while the power is off.</summary>
/// <param name="bench">Where the terminal stands.</param>
public sealed class MachineView(IEmulatedBench bench)
{
    /// <summary>True while there is a terminal with a memory.</summary>
    public bool IsOn => bench.Machine is not null;

    /// <summary>Where the terminal stands.</summary>
    public TerminalState State => Machine.State;

    /// <summary>What the journal adds up to.</summary>
    public JournalState Journal => Parts.Journal.State;

    /// <summary>True while the store takes records.</summary>
    public bool IsUsable => Parts.Journal.IsUsable;

    /// <summary>Powered-on seconds by the terminal's own clock.</summary>
    public long NowSeconds => Parts.Journal.NowSeconds;

    /// <summary>True until the issuer has acknowledged a reversal.</summary>
    public bool IsReversalPending => Parts.Reversal.IsPending;

    /// <summary>The sale under way.</summary>
    public Sale Sale => Parts.Sale;

    /// <summary>Handle of the card of the sale.</summary>
    public ulong CardHandle => BitConverter.ToUInt64(Parts.Sale.CardHandle);

    /// <summary>True when nothing is left of a key.</summary>
    public bool AreKeysErased
    {
        get
        {
            DeviceKeys keys = Parts.Security.Keys;
            return IsZero(keys.InitialKey) && IsZero(keys.CardKey) && IsZero(keys.UnlockKey)
                && IsZero(keys.OperatorVerifier) && IsZero(keys.SupervisorVerifier);
        }
    }

    /// <summary>True when nothing is left of a PIN.</summary>
    public bool IsPinEmpty => Parts.Sale.Pin.Length == 0 && IsZero(DigitsOf(Parts.Sale.Pin));

    /// <summary>True when nothing is left of a passcode or an unlock code, nor of the last digit.</summary>
    public bool IsCodeEmpty =>
        Parts.Code.Typed.Length == 0 && IsZero(DigitsOf(Parts.Code.Typed)) && Parts.InHand.Digit == 0;

    /// <summary>The passcode or unlock code as it is typed, as text.</summary>
    public string Code => string.Create(Parts.Code.Typed.Length, Parts.Code.Typed, (text, code) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)('0' + code.DigitAt(i));
        }
    });

    /// <summary>The card reader.</summary>
    public ICardReader Reader => Parts.Ports.Reader;

    /// <summary>The keys of the device, as the terminal has them.</summary>
    public DeviceKeys Keys => Parts.Security.Keys;

    /// <summary>Its hand-overs.</summary>
    public StandbyTransfer Standby => Parts.Standby;

    /// <summary>The machine itself.</summary>
    public TerminalMachine Machine => bench.Machine!;

    private TerminalParts Parts => PartsOf(Machine);

    /// <summary>Tries that count against a handle; unlike the guard's own answer this changes nothing.</summary>
    public int TriesOf(ulong handle) => TriesOf(handle, out _);

    /// <summary>The same with the terminal's second of the last of them, -1 without any.</summary>
    public int TriesOf(ulong handle, out long lastSeconds)
    {
        TryTable table = Journal.Guard.Table;
        int place = PlaceOf(table, handle);
        lastSeconds = place < 0 ? -1 : table.LastSecondsAt(place);
        bool isOver = place < 0 || Parts.Journal.NowSeconds - lastSeconds >= TryGuard.HoldSeconds;
        return isOver ? 0 : table.CountAt(place);
    }

    /// <summary>PINs of a card without a verdict that count now.</summary>
    public int SilentPinsOf(ulong handle)
    {
        TryTable table = Journal.Guard.Table;
        int place = PlaceOf(table, handle);
        bool isOver = place < 0 || table.LastSecondsAt(place) < 0
            || Parts.Journal.NowSeconds - table.LastSecondsAt(place) >= TryGuard.HoldSeconds;
        return isOver ? 0 : table.SilentAt(place);
    }

    /// <summary>True while every card waits because the counts were erased.</summary>
    public bool IsEveryCardHeld => SilentPinsOf(EveryCard) >= TryGuard.SilentPinsUntilHeld;

    /// <summary>The open challenge as the terminal shows it, "1-0007-12345678"; "" when none is open.</summary>
    public string Challenge(out ulong handle)
    {
        byte[] bytes = new byte[JournalRecord.HandleLength];
        OpenChallenge challenge = Journal.Challenge;
        challenge.CopyHandle(bytes);
        handle = BitConverter.ToUInt64(bytes);
        int scope = handle == Operators ? 2 : handle == Provider ? ProviderScope : handle == SaleHandle ? 5 : 1;
        return challenge.IsOpen ? $"{scope}-{Journal.Challenge.Epoch % 10_000:D4}-{challenge.Number:D8}" : "";
    }

    /// <summary>True when a code is the provider's answer to a challenge.</summary>
    public bool IsAnswer(ProviderDesk desk, string challenge, string code)
    {
        if (!ProviderDesk.IsOfSale(challenge))
        {
            return challenge.Length > 0 && desk.Answer(challenge) == code;
        }
        OpenSale open = Parts.OpenSale;
        string seller = Encoding.ASCII.GetString(open.Stamp.Seller, Stamp.TerminalAt, DeviceKeys.TerminalIdLength);
        SettledSale sale = new(seller, open.Stamp.KeyCounter, open.Stan, open.AmountMinor);
        return desk.Answer(challenge, sale, true) == code || desk.Answer(challenge, sale, false) == code;
    }

    /// <summary>Handle under which the operators are counted.</summary>
    public static ulong Operators { get; } = BitConverter.ToUInt64("OPERATOR"u8);

    /// <summary>Handle under which all cards wait.</summary>
    public const ulong EveryCard = 0;

    /// <summary>Handle under which the lock of the terminal is unlocked.</summary>
    public static ulong Provider { get; } = BitConverter.ToUInt64("PROVIDER"u8);

    private static ulong SaleHandle { get; } = BitConverter.ToUInt64("OPENSALE"u8);

    private int ProviderScope => Parts.Lock.Liftable != FaultCode.None ? 3 : 4;

    // What the table itself answers, without a look at the hundreds of places that are free.
    private static int PlaceOf(TryTable table, ulong handle)
    {
        ReadOnlySpan<byte> marks = MarksOf(table);
        ReadOnlySpan<ulong> handles = MemoryMarshal.Cast<byte, ulong>(HandlesOf(table));
        for (int place = 0; place < marks.Length; place++)
        {
            int free = marks[place..].IndexOfAnyExcept((byte)0);
            if (free < 0)
            {
                break;
            }
            place += free;
            if (handles[place] == handle)
            {
                return place;
            }
        }
        return -1;
    }

    private static bool IsZero(byte[] bytes) => bytes.AsSpan().IndexOfAnyExcept((byte)0) < 0;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_parts")]
    private static extern ref TerminalParts PartsOf(TerminalMachine machine);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_marks")]
    private static extern ref byte[] MarksOf(TryTable table);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handles")]
    private static extern ref byte[] HandlesOf(TryTable table);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_digits")]
    private static extern ref byte[] DigitsOf(PinBuffer buffer);
}
