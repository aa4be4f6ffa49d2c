using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Host.Records;

/// <summary>The files of a store as lines: a number of a file and a frame of 40 bytes in hexadecimal digits.</summary>
internal static class StoreText
{
    private const int FrameLength = 40;

    internal static void Append(StringBuilder text, VirtualFlash flash)
    {
        for (int file = 0; file < StorageFile.Count; file++)
        {
            byte[] bytes = flash.Copy(file) ?? [];
            foreach (byte[] frame in bytes.Chunk(FrameLength))
            {
                text.Append("file ").Append(file).Append(' ').Append(Convert.ToHexString(frame)).Append('\n');
            }
        }
    }

    internal static VirtualFlash Copy(VirtualFlash flash)
    {
        VirtualFlash copy = new(null);
        for (int file = 0; file < StorageFile.Count; file++)
        {
            copy.Put(file, flash.Copy(file));
        }
        return copy;
    }

    internal static VirtualFlash Read(IEnumerable<string> lines)
    {
        List<byte>[] files = new List<byte>[StorageFile.Count];
        foreach (string line in lines)
        {
            string[] words = line.Split(' ');
            if (words[0] == "file")
            {
                (files[words[1][0] - '0'] ??= []).AddRange(Convert.FromHexString(words[2]));
            }
        }
        VirtualFlash flash = new(null);
        for (int file = 0; file < files.Length; file++)
        {
            flash.Put(file, files[file]?.ToArray());
        }
        return flash;
    }
}
