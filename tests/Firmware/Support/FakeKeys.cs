using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>Keys of a test terminal: operator 135790, supervisor 246801 under the digest of the fake board.</summary>
public static class FakeKeys
{
    public static DeviceKeys Make() => Make(0, 0);

    /// <summary>A terminal with a number that ends in a byte, of a merchant whose card key begins with one.</summary>
    public static DeviceKeys Make(byte terminal, byte merchant)
    {
        DeviceKeys bare = MakeWith(terminal, merchant, new byte[DeviceKeys.CheckLength]);
        byte[] check = new byte[DeviceKeys.CheckLength];
        System.Array.Copy(KeyCheck.Compute(new FakeBoard(), bare), 0, check, 0, check.Length);
        return MakeWith(terminal, merchant, check);
    }

    /// <summary>Keys whose check does not fit.</summary>
    public static DeviceKeys MakeBad() => MakeWith(0, 0, new byte[DeviceKeys.CheckLength]);

    private static DeviceKeys MakeWith(byte terminal, byte merchant, byte[] check)
    {
        byte[] cardKey = new byte[16];
        cardKey[0] = merchant;
        byte[] terminalId = new byte[DeviceKeys.TerminalIdLength];
        terminalId[terminalId.Length - 1] = terminal;
        return new DeviceKeys(
            new byte[16], cardKey, new byte[16], new byte[DeviceKeys.KeyIdLength], terminalId, Verifier("135790"),
            Verifier("246801"), check);
    }

    private static byte[] Verifier(string passcode)
    {
        byte[] digits = new byte[passcode.Length];
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = (byte)passcode[i];
        }
        byte[] verifier = new byte[DeviceKeys.VerifierLength];
        new FakeBoard().Compute(new byte[16], digits, digits.Length, verifier);
        return verifier;
    }
}
