using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>Keys of a test terminal: operator 135790, supervisor 246801 under the digest of the fake board.</summary>
public static class FakeKeys
{
    private const int CodeLength = 32;

    public static DeviceKeys Make() => Make(0, 0);

    /// <summary>A terminal with a number that ends in a byte, of a merchant whose card key begins with one.</summary>
    public static DeviceKeys Make(byte terminal, byte merchant) => Make(terminal, merchant, new FakeBoard(), 1);

    /// <summary>The keys of <see cref="Make()"/> under another digest.</summary>
    public static DeviceKeys Make(IHmac hmac) => Make(0, 0, hmac, 1);

    /// <summary>Keys whose passcodes take so many rounds.</summary>
    public static DeviceKeys MakeOfRounds(int rounds) => Make(0, 0, new FakeBoard(), rounds);

    /// <summary>Keys whose check does not fit.</summary>
    public static DeviceKeys MakeBad() => MakeWith(0, 0, new FakeBoard(), 1, new byte[DeviceKeys.CheckLength]);

    private static DeviceKeys Make(byte terminal, byte merchant, IHmac hmac, int rounds)
    {
        DeviceKeys bare = MakeWith(terminal, merchant, hmac, rounds, new byte[DeviceKeys.CheckLength]);
        byte[] check = new byte[DeviceKeys.CheckLength];
        System.Array.Copy(KeyCheck.Compute(hmac, bare), 0, check, 0, check.Length);
        return MakeWith(terminal, merchant, hmac, rounds, check);
    }

    private static DeviceKeys MakeWith(byte terminal, byte merchant, IHmac hmac, int rounds, byte[] check)
    {
        byte[] cardKey = new byte[16];
        cardKey[0] = merchant;
        byte[] terminalId = new byte[DeviceKeys.TerminalIdLength];
        terminalId[terminalId.Length - 1] = terminal;
        return new DeviceKeys(
            new byte[16], cardKey, new byte[16], new byte[DeviceKeys.KeyIdLength], terminalId,
            Verifier("135790", hmac, rounds), Verifier("246801", hmac, rounds), rounds, check);
    }

    private static byte[] Verifier(string passcode, IHmac hmac, int rounds)
    {
        byte[] digits = new byte[passcode.Length];
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = (byte)passcode[i];
        }
        byte[] code = new byte[CodeLength];
        byte[] salt = new byte[LabelledKey.Length + 4];
        LabelledKey.Derive(hmac, new byte[16], KeyLabel.Passcode).CopyTo(salt, 0);
        salt[salt.Length - 1] = 1;
        hmac.Compute(digits, salt, salt.Length, code);
        byte[] round = new byte[CodeLength];
        code.CopyTo(round, 0);
        for (int i = 1; i < rounds; i++)
        {
            byte[] next = new byte[CodeLength];
            hmac.Compute(digits, round, CodeLength, next);
            for (int at = 0; at < CodeLength; at++)
            {
                code[at] = (byte)(code[at] ^ next[at]);
            }
            round = next;
        }
        byte[] verifier = new byte[DeviceKeys.VerifierLength];
        System.Array.Copy(code, 0, verifier, 0, verifier.Length);
        return verifier;
    }
}
