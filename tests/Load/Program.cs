Console.Error.WriteLine("Nothing to drive yet.");
return 2;
