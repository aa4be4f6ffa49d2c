using System;
using System.Collections.Generic;
using System.Globalization;
using PosTerminal.Emulator.Device;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>
/// One power cut: "12b" before write operation 12, "12t17" torn at byte 17, "12a" after it. Or a fault of the flash
/// there, with the cut behind the script: "12s" a close that lies, "12f" full from there on, "12l" full and silent.
/// </summary>
/// <param name="Operation">Write operation, counted from 1 since the run began or since the cut before.</param>
/// <param name="Kind">Where in the operation.</param>
/// <param name="Bytes">Bytes that a torn one leaves.</param>
public readonly record struct CutPoint(int Operation, CutKind Kind, int Bytes = 0)
{
    private const int LargestNumber = 1_000_000;

    /// <summary>True for a fault of the flash alone: the case goes on, and the cut comes behind it.</summary>
    public bool LeavesPower => Kind is CutKind.Swallowed or CutKind.Full or CutKind.FullAndSilent;

    /// <summary>True where there is such an operation, and a tear is within what it writes.</summary>
    /// <param name="operations">
    /// Bytes of each write operation, in their order; 0 for a removal, -1 where nobody remembers.
    /// </param>
    public bool IsIn(IReadOnlyList<int> operations) => Operation <= operations.Count
        && (Kind != CutKind.Torn || operations[Operation - 1] < 0 || Bytes < operations[Operation - 1]);

    /// <summary>Every point of an operation that writes so many bytes.</summary>
    public static IEnumerable<CutPoint> AllOf(int operation, int bytes)
    {
        yield return new(operation, CutKind.Before);
        for (int kept = 0; kept < bytes; kept++)
        {
            yield return new(operation, CutKind.Torn, kept);
        }
        yield return new(operation, CutKind.After);
    }

    /// <summary>Understands "12b", "12t17", "12a" and plain "12" for "12a".</summary>
    public static bool TryParse(string text, out CutPoint point)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            point = default;
            return false;
        }
        int end = trimmed.AsSpan().IndexOfAnyExceptInRange('0', '9');
        string kind = end < 0 ? "a" : trimmed[end..];
        bool isNumber = TryNumber(end < 0 ? trimmed : trimmed[..end], out int operation) && operation > 0;
        int bytes = 0;
        bool isTorn = kind[0] == 't' && TryNumber(kind[1..], out bytes);
        point = new(operation, isTorn ? CutKind.Torn : KindOf(kind), bytes);
        return isNumber && (isTorn || point.ToString().EndsWith(kind, StringComparison.Ordinal));
    }

    /// <summary>Makes the flash cut the power there, or fail.</summary>
    public void Arm(StorageFaults faults)
    {
        switch (Kind)
        {
            case CutKind.Swallowed: faults.OrderPassing(Operation, FlashFault.Swallowed, false); break;
            case CutKind.Full: faults.OrderPassing(Operation, FlashFault.Full, true); break;
            case CutKind.FullAndSilent: faults.OrderPassing(Operation, FlashFault.Swallowed, true); break;
            case CutKind.Before: faults.OrderCutAt(Operation, FlashFault.CutBefore, 0); break;
            case CutKind.Torn: faults.OrderCutAt(Operation, FlashFault.Torn, Bytes); break;
            default: faults.OrderCutAt(Operation, FlashFault.CutAfter, 0); break;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        CutKind.Before => $"{Operation}b",
        CutKind.Torn => $"{Operation}t{Bytes}",
        CutKind.Swallowed => $"{Operation}s",
        CutKind.Full => $"{Operation}f",
        CutKind.FullAndSilent => $"{Operation}l",
        _ => $"{Operation}a",
    };

    private static CutKind KindOf(string letter) => letter switch
    {
        "b" => CutKind.Before,
        "s" => CutKind.Swallowed,
        "f" => CutKind.Full,
        "l" => CutKind.FullAndSilent,
        _ => CutKind.After,
    };

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= LargestNumber;
}
