using System;
using System.Linq;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Says whether bits may hold the account number of a card that could not be read: digits of a bank card one behind
/// the other, with some of them damaged, in either direction.
/// </summary>
internal static class AccountTraces
{
    // Log odds of a character of a number against one of chance: 10 of 32 values of 5 bits are digits of odd parity,
    // 10 of 128 of 7 bits. What is no digit, or is moved by a bit, speaks against it.
    private const double Digit5 = 1.16;
    private const double Digit7 = 2.55;
    private const double NoDigit = 1.2;
    private const double Slip = 2.5;

    // Of drawn bits 1 in 50 have more than the first, 2 in 5 more than the second; transit cards have 5.7 at most.
    private const double MostOfRegular = 12;
    private const double MostOfDamaged = 7;

    // Of so many cells one may be wild: a regular card, and one of which can be said what its bits are.
    private const int RegularToWild = 50;
    private const int DamagedToWild = 8;
    private const int FewestDamaged = 100;

    /// <summary>True when the bits of a swipe may be shown.</summary>
    internal static bool MayShow(DecodedSwipe swipe)
    {
        int cells = swipe.Bits.Length;
        bool isRegular = swipe.WildCells * RegularToWild <= cells
            && swipe.Class is SwipeClass.NotBankCard or SwipeClass.BlankFormatted or SwipeClass.NoEncode
                or SwipeClass.NoSignal;
        bool isTold = isRegular || (cells >= FewestDamaged && swipe.WildCells * DamagedToWild <= cells);
        return swipe.Text.Length == 0 && isTold
            && Score(swipe.Bits) < (isRegular ? MostOfRegular : MostOfDamaged);
    }

    /// <summary>Log odds of the likeliest number.</summary>
    internal static double Score(byte[] bits)
    {
        byte[] backward = [.. bits.Reverse()];
        return new[] { bits, backward }.Max(some => Math.Max(Score(some, 5, Digit5), Score(some, 7, Digit7)));
    }

    // The best chain of characters that ends before each bit.
    private static double Score(byte[] bits, int width, double digit)
    {
        double[] chain = new double[bits.Length + 1];
        double best = 0;
        for (int i = 0; i < chain.Length; i++)
        {
            chain[i] = Math.Max(chain[i], i > 0 ? chain[i - 1] - Slip : 0);
            best = Math.Max(best, chain[i]);
            if (i + width <= bits.Length)
            {
                double next = chain[i] + (IsDigit(bits.AsSpan(i, width)) ? digit : -NoDigit);
                chain[i + width] = Math.Max(chain[i + width], next);
            }
        }

        return best;
    }

    private static bool IsDigit(ReadOnlySpan<byte> bits)
    {
        int value = 0;
        int ones = 0;
        for (int i = 0; i < bits.Length; i++)
        {
            if (bits[i] > 1)
            {
                return false;
            }

            value |= bits[i] << i;
            ones += bits[i];
        }

        int data = value & ((1 << (bits.Length - 1)) - 1);
        int first = bits.Length == 5 ? 0 : 16;
        return ones % 2 == 1 && data >= first && data <= first + 9;
    }
}
