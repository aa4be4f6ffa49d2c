using System;
using System.Collections.Generic;
using System.Text;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// A bank in the same process: knows the PIN, counts wrong ones for each card, locks after three, and books
/// sales and reversals by the number of the terminal that sold and its trace number.
/// </summary>
/// <param name="pinBlocks">Opens PIN blocks.</param>
public sealed class SimulatedIssuer(PinBlockReader pinBlocks)
{
    private const int WrongPinsUntilLocked = 3;

    // A sale that a slow network delivers after its own reversal is refused as a duplicate.
    private const string UndoneCode = "94";

    private readonly Dictionary<string, int> _wrongPins = [];
    private readonly HashSet<(string Terminal, int Stan)> _approved = [];
    private readonly HashSet<(string Terminal, int Stan)> _reversed = [];

    /// <summary>How requests are treated.</summary>
    public IssuerBehaviour Behaviour { get; set; }

    /// <summary>Field 39 where <see cref="Behaviour"/> is Fixed.</summary>
    public string FixedCode { get; set; } = "00";

    /// <summary>The right PIN of every card.</summary>
    public string Pin { get; set; } = "4321";

    /// <summary>Time to think in ns.</summary>
    public long LatencyNs { get; set; } = 300_000_000;

    /// <summary>What has been booked.</summary>
    public IssuerLedger Ledger { get; } = new();

    /// <summary>Told of every decision.</summary>
    public Action<HostRequest, IssuerAnswer>? Decided { get; set; }

    /// <summary>An order that waits for the terminal.</summary>
    public HostCommand Command { get; set; }

    /// <summary>Gives the order away.</summary>
    public HostCommand TakeCommand()
    {
        HostCommand command = Command;
        Command = HostCommand.None;
        return command;
    }

    /// <summary>True for a field 39 that moves money: 00 and its kin (08, 11, 16).</summary>
    public static bool IsApproval(string code) => code is "00" or "08" or "11" or "16";

    /// <summary>An issuer that has the base key of the emulated terminals.</summary>
    public static SimulatedIssuer Make() => new(new PinBlockReader(new IssuerKeys(TestKeys.Base)));

    /// <summary>Number of the terminal that sold.</summary>
    public static string TerminalOf(HostRequest request) => Encoding.ASCII.GetString(request.TerminalId);

    /// <summary>Decides about a request and books it.</summary>
    public IssuerAnswer Decide(HostRequest request)
    {
        Ledger.Requests++;
        IssuerAnswer answer = new(
            request.Stan, request.Kind == HostRequestKind.Reversal ? Reverse(request) : Authorise(request));
        Decided?.Invoke(request, answer);
        return answer;
    }

    private string Authorise(HostRequest request)
    {
        bool isUndone = _reversed.Contains(KeyOf(request));
        string code = isUndone ? UndoneCode
            : Behaviour == IssuerBehaviour.Fixed ? FixedCode : CodeByTruth(request);
        if (IsApproval(code))
        {
            _approved.Add(KeyOf(request));
            Ledger.Approvals++;
        }
        else
        {
            Ledger.Declines++;
        }
        return code;
    }

    private string CodeByTruth(HostRequest request)
    {
        if (!request.HasPin)
        {
            return "00";
        }
        string pan = Encoding.ASCII.GetString(request.Card.Pan, 0, request.Card.PanLength);
        int wrongPins = _wrongPins.GetValueOrDefault(pan);
        if (wrongPins >= WrongPinsUntilLocked)
        {
            return "75";
        }
        string serial = TestKeys.SerialOf(TerminalOf(request), request.KeyCounter);
        bool isRight = pinBlocks.Matches(request.PinBlock, serial, request.Card, Pin);
        _wrongPins[pan] = isRight ? 0 : wrongPins + 1;
        return isRight ? "00" : "55";
    }

    private static (string Terminal, int Stan) KeyOf(HostRequest request) => (TerminalOf(request), request.Stan);

    // 25: no such sale. A repeated reversal is acknowledged again and booked once.
    private string Reverse(HostRequest request)
    {
        if (!_reversed.Add(KeyOf(request)))
        {
            return "00";
        }
        Ledger.Reversals++;
        if (!_approved.Remove(KeyOf(request)))
        {
            return "25";
        }
        Ledger.Approvals--;
        return "00";
    }
}
