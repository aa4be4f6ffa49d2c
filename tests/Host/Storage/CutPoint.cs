using System.Collections.Generic;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>Where the power goes: an operation, and how much of it is done.</summary>
internal readonly record struct CutPoint(int Operation, FlashFault Fault, int KeptBytes)
{
    /// <summary>Every point of the operations a flash has counted: before, torn at every byte, after.</summary>
    public static IEnumerable<CutPoint> AllOf(VirtualFlash flash)
    {
        int operations = flash.Operations;
        int[] bytes = new int[operations + 1];
        for (int operation = 1; operation <= operations; operation++)
        {
            bytes[operation] = flash.BytesOf(operation);
        }

        return Enumerate(bytes);
    }

    private static IEnumerable<CutPoint> Enumerate(int[] bytes)
    {
        for (int operation = 1; operation < bytes.Length; operation++)
        {
            yield return new CutPoint(operation, FlashFault.CutBefore, 0);
            for (int kept = 0; kept < bytes[operation]; kept++)
            {
                yield return new CutPoint(operation, FlashFault.Torn, kept);
            }

            yield return new CutPoint(operation, FlashFault.CutAfter, 0);
        }
    }
}
