using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>The provider of the terminals with the keys of <see cref="FakeKeys"/>.</summary>
public static class FakeProvider
{
    /// <summary>The right answer to a challenge as the display shows it.</summary>
    public static string Answer(string challenge)
    {
        int scope = challenge[0] - '0';
        int epoch = int.Parse(challenge.Substring(2, 4));
        int number = int.Parse(challenge.Substring(7, 8));
        return Digits(new UnlockCode(new FakeBoard(), FakeKeys.Make()).Compute(scope, epoch, number));
    }

    /// <summary>An answer as it is typed, with its leading zeros.</summary>
    public static string Digits(int answer)
    {
        string text = answer.ToString();
        while (text.Length < UnlockCode.Digits)
        {
            text = "0" + text;
        }
        return text;
    }
}
