using System;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Trials.Diagnosis;

/// <summary>A card of a trial: the truth about it, how bad it is, and what lies on its stripe.</summary>
public sealed class TrialCard
{
    private const int LastBit = 195;

    /// <summary>A card of chance in a condition.</summary>
    public TrialCard(CardCondition condition, Random random)
    {
        Condition = condition;
        Severity = random.NextDouble();
        random.NextBytes(Handle);
        int first = random.Next(25, LastBit - 12);
        SwipeFault damage = condition switch
        {
            CardCondition.Demagnetised => new() { Amplitude = 0.1 * Severity },
            CardCondition.Weak => new() { Amplitude = 0.22 + 0.24 * (1 - Severity) },
            CardCondition.Scratched => new()
            {
                EraseFirstBit = first,
                EraseLastBit = first + 3 + (int)(6 * Severity),
            },
            _ => new(),
        };
        string text = RandomCard.Track2(random);
        byte[] track1 = TrackEncoder.EncodeTrack(1, $"B{text.Replace("=", "^TEST/CARD^")}");
        Stripe = new TrayCard("trial", TrackEncoder.EncodeTrack(2, text), track1, damage);
    }

    /// <summary>The truth.</summary>
    public CardCondition Condition { get; }

    /// <summary>How bad it is, 0 to 1.</summary>
    public double Severity { get; }

    /// <summary>8 bytes that name the card.</summary>
    public byte[] Handle { get; } = new byte[8];

    /// <summary>The card itself.</summary>
    public TrayCard Stripe { get; }
}
